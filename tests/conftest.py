"""What all tests share: one hypothesis profile, the same examples at every run."""

from hypothesis import settings

settings.register_profile("diplodoc", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("diplodoc")
