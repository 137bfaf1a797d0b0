using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Fadu.TestSupport.Workbooks;

/// <summary>What every file for an office program must be.</summary>
public static class WorkbookAssert
{
    /// <summary>Holds a workbook against the Open XML SDK's validator.</summary>
    /// <exception cref="InvalidOperationException">It is not valid; the message lists every fault.</exception>
    public static void Valid(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Check(document);
    }

    /// <summary>Holds a text document against the validator.</summary>
    /// <inheritdoc cref="Valid"/>
    public static void ValidText(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Check(document);
    }

    private static void Check(OpenXmlPackage package)
    {
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ToArray();
        if (faults is not [])
            throw new InvalidOperationException($"The file is not valid:\n{string.Join('\n', faults)}");
    }
}
