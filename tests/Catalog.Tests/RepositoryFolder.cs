namespace Fadu.Catalog.Tests;

/// <summary>Files of the work tree that these tests were built from.</summary>
internal static class RepositoryFolder
{
    private static readonly string _root = FindRoot();

    public static string[] ShippedSystems => Directory.GetFiles(Path.Combine(_root, "indicators"), "*.yaml").Order(StringComparer.Ordinal).ToArray();

    public static string Schema => File.ReadAllText(Path.Combine(_root, "indicators", "index-system.schema.json"));

    public static string Readme => File.ReadAllText(Path.Combine(_root, "indicators", "README.md")).ReplaceLineEndings("\n");

    public static string Example(string name) => Path.Combine(_root, "tests", "Catalog.Tests", "Examples", name);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the tests.");
        return folder;
    }
}
