"""Sphinx configuration of the documentation."""

project = "diplodoc"
copyright = "2026, the diplodoc authors"
author = "the diplodoc authors"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "diplodoc"
html_static_path = ["_static"]
html_css_files = ["diplodoc.css"]
html_theme_options = {"navigation_with_keys": True}
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_default_options = {"members": True, "show-inheritance": False}
#: `name` in a docstring is a thing of the library where there is one of that name, and code where not.
default_role = "py:obj"
