"""Components that break one promise each, in the suites that must notice, one kind a module; `test_bad_components`
runs them.

`breaks` names the tests that must fail; all others must pass. The components without one are good.
"""
