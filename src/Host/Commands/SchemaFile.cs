using System.Collections.Frozen;
using System.CommandLine;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.Host.Batch;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>A file in GraphQL's schema language: the schema, or everything that is wrong with it.</summary>
/// <param name="Schema">Null where there are faults.</param>
/// <param name="Faults">In the order of the file; empty where there is a schema.</param>
internal sealed record SchemaFile(Schema? Schema, IReadOnlyList<Problem> Faults)
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string Unreadable = "file.unreadable";

    /// <summary>Whether it could not be opened at all; the reason is its only fault.</summary>
    public bool IsUnreadable => Faults is [{ Code: Unreadable }];

    /// <summary>The argument that names such a file.</summary>
    public static Argument<string> Argument(string name, string description)
    {
        var file = new Argument<string>(name) { HelpName = name, Description = description };
        file.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: StandardInput }])
                ParseFaults.RefuseOptions(result);
        });
        return file;
    }

    /// <summary>Reads a file and builds its schema.</summary>
    /// <param name="path">The file as it was named; its faults are placed in it by this name.</param>
    /// <param name="terminal">Whose standard input <c>-</c> stands for.</param>
    public static SchemaFile Read(string path, Terminal terminal)
    {
        try
        {
            var text = WrittenPath.Keep(path, () => path is StandardInput ? Drain(terminal.Input()) : File.ReadAllBytes(path));
            var built = SchemaBuilder.Build(new Source(text, path), FrozenDictionary<string, ScalarCoercion>.Empty);
            return new(built.Schema, [.. built.Errors.Select(error => AsProblem(error, path))]);
        }
        catch (FileFailure failure)
        {
            return new(null, [new(Unreadable, failure.Told, null)]);
        }
    }

    /// <summary>Tells all faults of files.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(Terminal terminal, IReadOnlyList<SchemaFile> files, bool isJson)
    {
        var exit = Reporting.Refuse(terminal, [.. files.SelectMany(file => file.Faults).Distinct()], isJson);
        return files.Any(file => file is { Schema: null, IsUnreadable: false }) ? exit : ExitCode.Failed;
    }

    private static byte[] Drain(Stream input)
    {
        using var all = new MemoryStream();
        using (input)
            input.CopyTo(all);
        return all.ToArray();
    }

    // The sentences are English in both languages, as everywhere among those who write schemas.
    private static Problem AsProblem(GraphQLError error, string path)
    {
        var places = error.Locations.Select(location => new Place(path, location.Line, location.Column).ToString()).ToArray();
        var others = string.Join(", ", places.Skip(1));
        var message = others is "" ? new Text(error.Message, error.Message) : new($"{error.Message}（另见 {others}）", $"{error.Message} (see also {others})");
        return new(CodeOf(error), message, places is [var first, ..] ? first : path);
    }

    // SYNTAX_ERROR is schema.syntax_error, the rule KnownTypes is schema.known_types.
    private static string CodeOf(GraphQLError error) => error.Rule is { } rule
        ? $"schema.{string.Concat(rule.Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? "_" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"))}"
        : $"schema.{error.Code.ToLowerInvariant()}";
}
