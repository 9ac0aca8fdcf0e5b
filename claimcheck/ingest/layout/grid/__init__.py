"""The lines of one table to cells on a grid.

Lines are cut into phrases, phrases give the columns, the head ends somewhere; then headers and body rows
become pieces over columns, pieces become rows, and labels spread over the rows beside them. A table whose
every cell is drawn as a box needs none of this: its lattice is the grid.
"""
