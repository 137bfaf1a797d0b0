using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fadu.Host.Output;

/// <summary>Results for machines: one JSON document; numbers keep every decimal.</summary>
internal static class Json
{
    // Chinese stays readable: the text goes to a file or a pipe, never into a web page.
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(Terminal terminal, JsonNode document) => Write(terminal.Out, document);

    /// <summary>The same to anything that takes text.</summary>
    public static void Write(TextWriter to, JsonNode document) => to.Write(document.ToJsonString(_options) + "\n");
}
