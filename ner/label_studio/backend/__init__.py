"""The ML backend: rules or a model behind Label Studio's own protocol, a newer model taken up while it serves."""
