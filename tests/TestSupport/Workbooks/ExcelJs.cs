using System.Text.Json;

namespace Fadu.TestSupport.Workbooks;

/// <summary>exceljs on Node, a third reader; its package is that of tests/Workbooks.Reference, which <c>./dev test</c> installs.</summary>
public static class ExcelJs
{
    /// <summary>Reads a workbook: formulas as they stand, dates as ISO 8601.</summary>
    public static IReadOnlyList<PySheet> Read(byte[] file)
    {
        var folder = Directory.CreateTempSubdirectory("fadu-xlsx-");
        try
        {
            var path = Path.Combine(folder.FullName, "book.xlsx");
            File.WriteAllBytes(path, file);
            return JsonSerializer.Deserialize<IReadOnlyList<PySheet>>(OfficeProgram.Run("node", Path.Combine(Root(), "tests", "Workbooks.Reference", "read.mjs"), path))!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the tests.");
        return folder;
    }
}
