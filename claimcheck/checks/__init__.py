"""Claims and evidence in, findings out.

`base` says what a check is and puts claims, sentences and evidence into a dossier; `dossier/` reads it in the ways
that several checks share; `catalogue/` holds the checks, a file each; `run` runs them. Beside the findings stand the
five `answers/`, the `coverage` of areas and the `summary`.
"""
