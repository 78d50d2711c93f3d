"""What all tests share: hypothesis profiles that give the same examples at every run."""

from hypothesis import Phase, settings

settings.register_profile("diplodoc", derandomize=True, deadline=None, max_examples=50)
#: For tests that are meant to fail: the first failure will do.
settings.register_profile("quick", settings.get_profile("diplodoc"), max_examples=20, phases=[Phase.generate])
settings.load_profile("diplodoc")
