"""Lines, columns and tables found on a page of any origin by where things stand.

Words become lines; gutters and full-width elements cut a `page` into regions. A `region` finds its captions
and the zones that are tables, puts each table's lines on a `grid/`, gives captions, titles and footnotes to
their tables, and makes blocks of the lines that are left.
"""
