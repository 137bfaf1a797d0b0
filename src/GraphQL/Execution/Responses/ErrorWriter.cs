using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.Execution.Responses;

/// <summary>Writes errors, and what stands under <c>extensions</c>.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format.</remarks>
internal static class ErrorWriter
{
    /// <summary>Writes a list of errors.</summary>
    public static void Write(IReadOnlyList<GraphQLError> errors, JsonOutput output)
    {
        output.Raw((byte)'[');
        for (var index = 0; index < errors.Count; index++)
        {
            if (index > 0)
                output.Raw((byte)',');
            Write(errors[index], output);
        }

        output.Raw((byte)']');
    }

    /// <summary>Writes one member of an object. A value that cannot be written is null.</summary>
    public static void WriteMember(string key, object? value, JsonOutput output)
    {
        output.String(key);
        output.Raw((byte)':');
        var start = output.Length;
        if (UntypedOutput.Write(value, output, depth: 0) is null)
            return;
        output.CutTo(start);
        output.Null();
    }

    private static void Write(GraphQLError error, JsonOutput output)
    {
        output.Raw("{\"message\":"u8);
        output.String(error.Message);
        WriteLocations(error.Locations, output);
        WritePath(error.Path, output);
        output.Raw(",\"extensions\":{\"code\":"u8);
        output.String(error.Code);
        if (error.Rule is { } rule)
            WriteFurtherMember("rule", rule, output);
        foreach (var (key, value) in (error.Extensions ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (key is not ("code" or "rule"))
                WriteFurtherMember(key, value, output);
        }

        output.Raw("}}"u8);
    }

    private static void WriteFurtherMember(string key, object? value, JsonOutput output)
    {
        output.Raw((byte)',');
        WriteMember(key, value, output);
    }

    private static void WriteLocations(ImmutableArray<SourceLocation> locations, JsonOutput output)
    {
        if (locations.IsEmpty)
            return;
        output.Raw(",\"locations\":"u8);
        var separator = (byte)'[';
        foreach (var location in locations)
        {
            output.Raw(separator);
            output.Raw("{\"line\":"u8);
            output.Number(location.Line);
            output.Raw(",\"column\":"u8);
            output.Number(location.Column);
            output.Raw((byte)'}');
            separator = (byte)',';
        }

        output.Raw((byte)']');
    }

    private static void WritePath(ResponsePath? path, JsonOutput output)
    {
        if (path is null)
            return;
        output.Raw(",\"path\":"u8);
        var separator = (byte)'[';
        foreach (var step in path.ToArray())
        {
            output.Raw(separator);
            if (step is int index)
                output.Number(index);
            else
                output.String((string)step);
            separator = (byte)',';
        }

        output.Raw((byte)']');
    }
}
