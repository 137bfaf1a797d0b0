using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Fadu.EventStore.Schema;

/// <summary>One numbered step of the schema, from a file that is never changed once released.</summary>
/// <param name="Number">1, 2, 3 …, without gaps.</param>
/// <param name="Name">What it is about, from its file name.</param>
/// <param name="Sql">Its statements; <c>{schema}</c> stands for the quoted name of the schema.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, hexadecimal; a file that was changed after its release shows by it.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>All steps of the store's own tables, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Load(typeof(Migration).Assembly, "Fadu.EventStore.Schema.Sql.")];

    /// <summary>The steps that an assembly has as resources whose names begin so, in order.</summary>
    public static IEnumerable<Migration> Load(Assembly assembly, string prefix)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var resources = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            // Fadu.EventStore.Schema.Sql.0001_event_tables.sql
            var file = resource.Split('.')[^2];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new(
                int.Parse(file[..4], CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}
