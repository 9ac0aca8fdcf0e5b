"""What the labels along a table's two axes say.

Header rows and label columns become lines, blanks filled and wrapped headers joined. The lines tell which
axis holds the models, and each gets a role. Then every position of an axis has names of model, benchmark
and metric.
"""
