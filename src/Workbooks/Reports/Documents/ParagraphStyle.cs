namespace Fadu.Workbooks.Reports.Documents;

/// <summary>The paragraphs that an official document (公文) has; each is a style, nothing is formatted by hand.</summary>
internal enum ParagraphStyle
{
    /// <summary>标题: centered, 小标宋 二号.</summary>
    Title,

    /// <summary>What the report stands on, below the title: centered, 楷体.</summary>
    Basis,

    /// <summary>一、: 黑体.</summary>
    Heading1,

    /// <summary>（一）: 楷体.</summary>
    Heading2,

    /// <summary>正文: 仿宋 三号, first line indented by two characters.</summary>
    BodyText,

    /// <summary>What reviewers wrote, told from what figures say.</summary>
    Remark,

    /// <summary>A chart stands in it.</summary>
    Figure,

    /// <summary>Above a table.</summary>
    TableCaption,

    /// <summary>Below a chart.</summary>
    Caption,

    /// <summary>Head of a column.</summary>
    TableHead,

    /// <summary>Text in a table.</summary>
    TableText,

    /// <summary>A number in a table, at the right.</summary>
    TableNumber,

    /// <summary>附件说明, below the text.</summary>
    AnnexNote,

    /// <summary>发文机关署名.</summary>
    Signature,

    /// <summary>成文日期.</summary>
    Date,

    /// <summary>附件1: on a page of its own.</summary>
    AnnexLabel,

    /// <summary>Title of an annex.</summary>
    AnnexTitle,
}
