"""A Document becomes claims and statements.

`reading` is the door. First `announced/` decides which models are the document's own. Then `tables/`,
`prose/` and `charts/` find claims, each with its setting, and `evaluators/` say who ran it. Last,
`identified/` asks the registry what the names mean, `occurrences` makes one claim of what is printed twice,
and `statements` keep worded claims without a figure.
"""
