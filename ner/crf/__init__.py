"""A linear-chain conditional random field on whole arrays. Nothing here knows spaCy, labels or Chinese."""
