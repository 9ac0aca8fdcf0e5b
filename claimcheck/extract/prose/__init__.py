"""Claims in sentences: figures, and the models and tests they are said of.

For each sentence, `figures` finds what may be a score and `names/` who and what is named. `pairing` ties
each score to its test and its system by the words between them; `topic` gives what the sentence leaves
unsaid.
"""
