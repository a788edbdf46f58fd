// Which extractor read the stored document, if it is stored.
// $id: ID!  of the document
/* :param [{id}] => { RETURN "document:0000000000000001" AS id } */
MATCH (document:Document {id: $id})
RETURN document.extractor AS extractor
