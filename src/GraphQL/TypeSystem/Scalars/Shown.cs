using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Printing;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Values as they are quoted in messages: as they were written, cut when they are long.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Of(ValueNode literal) => Cut(Printer.Print(literal));

    // The raw text as a string would throw where it is no UTF-8, and that is what the message may be about.
    public static string Of(JsonElement value) => Cut(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)));

    /// <summary>A value in C#, for the messages about results.</summary>
    public static string Of(object value) => value is string text ? Cut($"\"{text}\"") : $"a value of type {value.GetType().Name}";

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}
