namespace Fadu.Application.Tests;

/// <summary>Files of the work tree that these tests were built from.</summary>
internal static class RepositoryFolder
{
    private static readonly string _root = FindRoot();

    public static string System(string name) => Path.Combine(_root, "indicators", name);

    public static string Tests(params string[] path) => Path.Combine([_root, "tests", "Application.Tests", .. path]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the tests.");
        return folder;
    }
}
