// The whole vocabulary of issues, which is small: refs are compared with its ids and folded labels. One row per issue.
MATCH (issue:Issue)
RETURN issue {.*} AS node
ORDER BY issue.id
LIMIT 10000
