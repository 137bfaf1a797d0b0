using Fadu.Kernel;

namespace Fadu.Host.Output;

/// <summary>Whether a file's name says what is written into it: a name of another kind of file makes programs refuse to open it, or take it for damaged.</summary>
internal static class FileEnding
{
    private static readonly HashSet<string> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".tsv", ".txt", ".json", ".xml", ".html", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".et", ".docx", ".doc", ".docm", ".odt", ".wps", ".pdf", ".zip",
    };

    /// <summary>Why a name is refused; null where it ends as it should, or in nothing that names another kind of file.</summary>
    /// <param name="option">The option that it was given with.</param>
    /// <param name="path">As it was written.</param>
    /// <param name="right">How it should end: <c>.xlsx</c>.</param>
    /// <returns><c>arguments.ending</c>.</returns>
    public static Problem? Refusal(string option, string path, string right)
    {
        var ending = Path.GetExtension(path);
        return ending.Equals(right, StringComparison.OrdinalIgnoreCase) || !_kinds.Contains(ending) ? null : new(
            "arguments.ending",
            new(
                $"这里写出的是 {right} 文件，不能叫 {Path.GetFileName(path)}；请写 {option} {Path.ChangeExtension(path, right)}",
                $"what is written here is a {right} file and can't be called {Path.GetFileName(path)}; write {option} {Path.ChangeExtension(path, right)}"),
            option);
    }
}
