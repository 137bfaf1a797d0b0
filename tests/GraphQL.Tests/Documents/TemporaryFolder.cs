using System.Text;

namespace Fadu.GraphQL.Tests.Documents;

/// <summary>An empty folder that is removed again.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fadu-documents-").FullName;

    public TemporaryFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string file, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
