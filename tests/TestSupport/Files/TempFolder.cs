using System.Text;

namespace Fadu.TestSupport.Files;

/// <summary>A folder of a test's own, gone after it.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fadu-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static string Data(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Data", name);

    public string Write(string name, string text) => Write(name, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public string Write(string name, string text, Encoding encoding)
    {
        File.WriteAllText(this[name], text, encoding);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
