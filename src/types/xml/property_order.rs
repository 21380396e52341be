//! The order in which .NET lists the properties of XML nodes: a class's own before its base's.

use super::Kind;

const DOCUMENT: &str = "NodeType,ParentNode,DocumentType,Implementation,Name,LocalName,DocumentElement,OwnerDocument,\
    Schemas,XmlResolver,NameTable,PreserveWhitespace,IsReadOnly,InnerText,InnerXml,SchemaInfo,BaseURI,Value,ChildNodes,\
    PreviousSibling,NextSibling,Attributes,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,OuterXml,PreviousText";
const ELEMENT: &str = "Name,LocalName,NamespaceURI,Prefix,NodeType,ParentNode,OwnerDocument,IsEmpty,Attributes,\
    HasAttributes,SchemaInfo,InnerXml,InnerText,NextSibling,PreviousSibling,Value,ChildNodes,FirstChild,LastChild,\
    HasChildNodes,IsReadOnly,OuterXml,BaseURI,PreviousText";
const ATTRIBUTE: &str = "ParentNode,Name,LocalName,NamespaceURI,Prefix,NodeType,OwnerDocument,Value,SchemaInfo,InnerText,\
    Specified,OwnerElement,InnerXml,BaseURI,ChildNodes,PreviousSibling,NextSibling,Attributes,FirstChild,LastChild,\
    HasChildNodes,IsReadOnly,OuterXml,PreviousText";
const COMMENT: &str = "Name,LocalName,NodeType,Value,InnerText,Data,Length,PreviousSibling,NextSibling,ParentNode,\
    ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,OuterXml,\
    InnerXml,SchemaInfo,BaseURI,PreviousText";
const TEXT: &str = "Name,LocalName,NodeType,ParentNode,Value,PreviousText,InnerText,Data,Length,PreviousSibling,\
    NextSibling,ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,\
    OuterXml,InnerXml,SchemaInfo,BaseURI";
const CDATA: &str = "Name,LocalName,NodeType,ParentNode,PreviousText,Value,InnerText,Data,Length,PreviousSibling,\
    NextSibling,ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,\
    OuterXml,InnerXml,SchemaInfo,BaseURI";
const INSTRUCTION: &str = "Name,LocalName,Value,Target,Data,InnerText,NodeType,PreviousSibling,NextSibling,ParentNode,\
    ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,OuterXml,\
    InnerXml,SchemaInfo,BaseURI,PreviousText";
const DECLARATION: &str = "Version,Encoding,Standalone,Value,InnerText,Name,LocalName,NodeType,PreviousSibling,\
    NextSibling,ParentNode,ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,\
    IsReadOnly,OuterXml,InnerXml,SchemaInfo,BaseURI,PreviousText";

/// Where a property stands in the list of a node's kind.
pub(in crate::types) fn position(kind: Kind, name: &str) -> usize {
    let order = match kind {
        Kind::Document => DOCUMENT,
        Kind::Element => ELEMENT,
        Kind::Attribute => ATTRIBUTE,
        Kind::Comment => COMMENT,
        Kind::CData => CDATA,
        Kind::ProcessingInstruction => INSTRUCTION,
        Kind::Declaration => DECLARATION,
        _ => TEXT,
    };
    order.split(',').position(|n| n == name).unwrap_or(usize::MAX)
}
