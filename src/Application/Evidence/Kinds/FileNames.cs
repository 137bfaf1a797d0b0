using System.Buffers;
using System.Globalization;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Kinds;

/// <summary>Names of files as units give them.</summary>
internal static class FileNames
{
    // What no system admits in a name; marks of direction: an override shows a name that ends in .exe as one that ends in .pdf; and what
    // stands where an address was not in UTF-8: of a name in GBK nothing would be left.
    private static readonly SearchValues<char> _foreign = SearchValues.Create("/\\:*?\"<>|\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffd");

    /// <summary><c>evidence.name</c> for what is no plain file name.</summary>
    /// <remarks>Empty and overlong ones, and those of several lines, are refused by the decision, as every name is.</remarks>
    public static Problem? Refusal(string name) => name.AsSpan().ContainsAny(_foreign) || name.Trim().Trim('.') != name
        ? new("evidence.name", new(
            $"“{Quoting.Shown(name)}”不能作文件名：只写文件名，不带文件夹，不用 / \\ : * ? \" < > |，首尾不能是空格或点，网址里按 UTF-8 编码",
            $"'{Quoting.Shown(name)}' can't be the name of a file: write the name without folders, without / \\ : * ? \" < > |, and without a blank or dot at its ends; in an address it is encoded as UTF-8"), "name")
        : null;

    /// <summary>What the name ends in, lower case with the dot; empty where it has no extension.</summary>
    public static string ExtensionOf(string name) => Path.GetExtension(name).ToLower(CultureInfo.InvariantCulture);
}
