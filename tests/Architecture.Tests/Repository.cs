using System.Xml.Linq;

namespace Fadu.Architecture.Tests;

/// <summary>The work tree these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Unread =
        [".git", "bin", "obj", "node_modules", "dist", "TestResults", ".fadu", ".vs", ".vscode", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>The projects under <c>src</c>, by name.</summary>
    public static IReadOnlyList<SourceProject> SourceProjects { get; } =
        [.. ProjectFiles("src").Select(file => new SourceProject(file)).OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>Names of the projects under <c>src</c>, one test case each.</summary>
    public static TheoryData<string> SourceProjectNames => [.. SourceProjects.Select(project => project.Name)];

    public static SourceProject Project(string name) => SourceProjects.Single(project => project.Name == name);

    /// <summary>Paths of the project files in the folders directly under <paramref name="folder"/>.</summary>
    public static IEnumerable<string> ProjectFiles(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder))
            .SelectMany(project => Directory.EnumerateFiles(project, "*.csproj"));

    /// <summary>Every file a person wrote under <paramref name="folder"/>; no build output.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !Unread.Contains(Path.GetFileName(child)))
                .SelectMany(Files));

    /// <summary>The path as the repository names it, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the tests.");
        return folder;
    }
}

/// <summary>One project under <c>src</c>.</summary>
/// <param name="ProjectFile">The full path of its csproj.</param>
internal sealed record SourceProject(string ProjectFile)
{
    private XElement Xml { get; } = XElement.Load(ProjectFile);

    public string Name => Path.GetFileNameWithoutExtension(ProjectFile);

    public string Folder => Path.GetDirectoryName(ProjectFile)!;

    public string RootNamespace => $"Fadu.{Name}";

    /// <summary>The built assembly beside these tests.</summary>
    public string AssemblyFile =>
        Path.Combine(AppContext.BaseDirectory, $"{Xml.Descendants("AssemblyName").SingleOrDefault()?.Value ?? RootNamespace}.dll");

    public IEnumerable<string> SourceFiles => Repository.Files(Folder).Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The projects and packages the csproj names; those that only serve the build are left out.</summary>
    public IEnumerable<string> Imports =>
        Xml.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(Include(reference).Replace('\\', '/')))
            .Concat(Xml.Descendants().Where(IsPackage).Select(Include));

    private static bool IsPackage(XElement element) =>
        element.Name.LocalName is "PackageReference" or "FrameworkReference" && element.Attribute("PrivateAssets")?.Value != "all";

    private static string Include(XElement element) => element.Attribute("Include")!.Value;
}
