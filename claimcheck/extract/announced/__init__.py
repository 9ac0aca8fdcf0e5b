"""Which models a document announces.

`cues` and `subject` collect what speaks for a name, `models` weighs it, `kin` adds sizes and stages of what
is announced.
"""
