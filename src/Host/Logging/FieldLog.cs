using Microsoft.Extensions.Logging;

namespace Fadu.Host.Logging;

/// <summary>Writes messages with further values that do not stand in their text.</summary>
internal static class FieldLog
{
    /// <summary>Writes one.</summary>
    /// <param name="log">Takes it.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="number">Number of the message; stable.</param>
    /// <param name="template">Its text, with <c>{Name}</c> in the place of values.</param>
    /// <param name="fields">Values by name; null ones are left out. An <c>Account</c> is written as its pseudonym.</param>
    public static void Tell(this ILogger log, LogLevel level, int number, string template, params IReadOnlyList<(string Name, object? Value)> fields) =>
        log.Tell(level, number, null, template, fields);

    /// <summary>Writes one with what was thrown.</summary>
    public static void Tell(this ILogger log, LogLevel level, int number, Exception? thrown, string template, params IReadOnlyList<(string Name, object? Value)> fields)
    {
        if (!log.IsEnabled(level))
            return;
        KeyValuePair<string, object?>[] state = [.. fields.Select(field => new KeyValuePair<string, object?>(field.Name, field.Value)), new("{OriginalFormat}", template)];
        log.Log(level, new EventId(number), state, thrown, static (_, _) => "");
    }
}
