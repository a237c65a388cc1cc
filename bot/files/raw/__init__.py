"""From a programme as people write it to a mission workbook.

`grid` reads the cells, `layout` finds tables and what their columns are,
`programme` and `people` make drafts of them, `deciding` looks at all of them at
once (the year, the zones, the groups), `asking` lists what is open, `earlier`
takes up what was answered before, `writing` makes the workbook.  Whatever is
not certain carries a doubt with it, from the cell it was read in to the
comment in the workbook.
"""
