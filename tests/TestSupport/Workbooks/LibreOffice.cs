namespace Fadu.TestSupport.Workbooks;

/// <summary>LibreOffice without a window, with a profile of its own for each call, so that several can run at once.</summary>
public static class LibreOffice
{
    // Where Calc asks whether to compute on opening (formula results of others' files), always: the file's own results must not be believed.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>Opens a workbook, computes every formula anew and saves it.</summary>
    /// <returns>The saved workbook.</returns>
    public static byte[] Recompute(string path) => Convert(path, "xlsx", "xlsx:Calc MS Excel 2007 XML")[0];

    /// <summary>Opens a workbook, computes every formula anew and saves it.</summary>
    /// <returns>The saved workbook.</returns>
    public static byte[] Recompute(byte[] file) => With(file, "book.xlsx", Recompute);

    /// <summary>Prints a workbook or a text document.</summary>
    /// <returns>A PDF.</returns>
    public static byte[] Print(string path) => Convert(path, "pdf", "pdf")[0];

    /// <summary>Prints a workbook or a text document.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name, with the extension: <c>book.xlsx</c>.</param>
    /// <returns>A PDF.</returns>
    public static byte[] Print(byte[] file, string name) => With(file, name, Print);

    /// <summary>Draws the pages of a workbook or a text document, to be looked at.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many pages at most.</param>
    /// <returns>PNG files, page by page.</returns>
    public static IReadOnlyList<byte[]> Picture(string path, int most = 20)
    {
        var folder = Directory.CreateTempSubdirectory("fadu-pictures-");
        try
        {
            var pdf = Path.Combine(folder.FullName, "pages.pdf");
            File.WriteAllBytes(pdf, Print(path));
            OfficeProgram.Run("pdftoppm", "-png", "-r", "80", "-l", $"{most}", pdf, Path.Combine(folder.FullName, "page"));
            return [.. folder.GetFiles("*.png").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllBytes(file.FullName))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static T With<T>(byte[] file, string name, Func<string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory("fadu-office-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, file);
            return use(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[][] Convert(string path, string extension, string filter)
    {
        var folder = Directory.CreateTempSubdirectory("fadu-office-");
        try
        {
            var profile = Path.Combine(folder.FullName, "profile");
            Directory.CreateDirectory(Path.Combine(profile, "user"));
            File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);
            var target = Path.Combine(folder.FullName, "out");
            var said = OfficeProgram.Run("soffice", $"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", filter, "--outdir", target, path);
            var made = Directory.Exists(target) ? Directory.GetFiles(target, $"*.{extension}") : [];
            return made is [] ? throw new InvalidOperationException($"LibreOffice has made nothing of {path}: {said}") : [.. made.Select(File.ReadAllBytes)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
