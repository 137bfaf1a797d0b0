using System.Text.RegularExpressions;
using Fadu.Application.SigningIn;

namespace Fadu.Application.Tests.SigningIn;

public sealed partial class AccountTablesTests
{
    [Fact]
    public void Every_column_says_what_it_is_for()
    {
        var assembly = typeof(AccountTables).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith("Fadu.Application.SigningIn.Sql.", StringComparison.Ordinal)).ToArray();
        names.ShouldNotBeEmpty();
        foreach (var name in names)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
            lines.Where((line, i) => Column().IsMatch(line) && !lines[i - 1].StartsWith("    -- ", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    [GeneratedRegex("^    (?!constraint |--)[a-z_]+ ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Column();
}
