using System.Text.Json;

namespace Fadu.Application.Commands;

/// <summary>A command as a text that names every value in it, to tell a repetition from another command.</summary>
internal static class CommandText
{
    /// <summary>The text; the same for equal commands, in this version of the program.</summary>
    public static string Of(object command) => JsonSerializer.Serialize(command, command.GetType(), JsonSerializerOptions.Web);
}
