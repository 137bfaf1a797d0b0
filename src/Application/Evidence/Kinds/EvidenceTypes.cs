namespace Fadu.Application.Evidence.Kinds;

/// <summary>Every kind of file that is accepted as evidence.</summary>
public static class EvidenceTypes
{
    /// <summary>Text without control characters, in UTF-8 or GB18030.</summary>
    public static EvidenceType Text { get; } = new("text/plain", new("文本", "text"), [".txt", ".csv", ".tsv", ".md", ".log", ".text"]);

    /// <summary>PNG.</summary>
    public static EvidenceType Png { get; } = new("image/png", new("PNG 图片", "a PNG image"), [".png"]);

    /// <summary>JPEG.</summary>
    public static EvidenceType Jpeg { get; } = new("image/jpeg", new("JPEG 图片", "a JPEG image"), [".jpg", ".jpeg", ".jpe", ".jfif"]);

    /// <summary>GIF.</summary>
    public static EvidenceType Gif { get; } = new("image/gif", new("GIF 图片", "a GIF image"), [".gif"]);

    /// <summary>WebP.</summary>
    public static EvidenceType Webp { get; } = new("image/webp", new("WebP 图片", "a WebP image"), [".webp"]);

    /// <summary>BMP.</summary>
    public static EvidenceType Bmp { get; } = new("image/bmp", new("BMP 图片", "a BMP image"), [".bmp", ".dib"]);

    /// <summary>TIFF, also with several pages.</summary>
    public static EvidenceType Tiff { get; } = new("image/tiff", new("TIFF 图片", "a TIFF image"), [".tif", ".tiff"]);

    /// <summary>PDF.</summary>
    public static EvidenceType Pdf { get; } = new("application/pdf", new("PDF 文档", "a PDF document"), [".pdf"]);

    /// <summary>OFD, the national format of documents with a fixed layout (GB/T 33190).</summary>
    public static EvidenceType Ofd { get; } = new("application/ofd", new("OFD 版式文档", "an OFD document"), [".ofd"]);

    /// <summary>Word 2007 and later.</summary>
    public static EvidenceType Docx { get; } = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", new("Word 文档", "a Word document"), [".docx"]);

    /// <summary>Excel 2007 and later.</summary>
    public static EvidenceType Xlsx { get; } = new(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new("Excel 工作簿", "an Excel workbook"), [".xlsx"]);

    /// <summary>PowerPoint 2007 and later.</summary>
    public static EvidenceType Pptx { get; } = new(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", new("PowerPoint 演示文稿", "a PowerPoint presentation"), [".pptx"]);

    /// <summary>Word 97 to 2003; WPS 文字 writes the same.</summary>
    public static EvidenceType Doc { get; } = new(
        "application/msword", new("Word 97–2003 或 WPS 文字文档", "a Word 97–2003 or WPS Writer document"), [".doc", ".wps", ".dot", ".wpt"]);

    /// <summary>Excel 97 to 2003; WPS 表格 writes the same.</summary>
    public static EvidenceType Xls { get; } = new(
        "application/vnd.ms-excel", new("Excel 97–2003 或 WPS 表格", "an Excel 97–2003 or WPS Spreadsheets workbook"), [".xls", ".et", ".xlt", ".ett"]);

    /// <summary>PowerPoint 97 to 2003; WPS 演示 writes the same.</summary>
    public static EvidenceType Ppt { get; } = new(
        "application/vnd.ms-powerpoint", new("PowerPoint 97–2003 或 WPS 演示", "a PowerPoint 97–2003 or WPS Presentation file"), [".ppt", ".dps", ".pps", ".pot", ".dpt"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EvidenceType> All { get; } = [Text, Png, Jpeg, Gif, Webp, Bmp, Tiff, Pdf, Ofd, Docx, Xlsx, Pptx, Doc, Xls, Ppt];
}
