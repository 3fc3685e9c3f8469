"""The correction loop with Label Studio: a server of one's own, reports pushed as tasks, annotations pulled back."""
