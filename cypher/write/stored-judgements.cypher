// The judgements that the graph follows, by the lines of their file.
MATCH (judgement:Judgement)
RETURN judgement {.*} AS judgement
ORDER BY judgement.line, judgement.left, judgement.right
