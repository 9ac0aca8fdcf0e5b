"""Claims in tables: which cells are models, tests, settings and figures.

`split` cuts a table into parts, each one header over one body. `labels/` say what stands along both axes,
`stage` what caption and heading say for all of it. `part` decides which figures are results and
`figure_names` what they are called; `claim` makes the claims. All tables are read twice, so that clear ones
help with the others.
"""
