using Microsoft.Extensions.Logging;

namespace Fadu.Host.Logging;

/// <summary>Writes what one category says.</summary>
/// <param name="category">Its name.</param>
/// <param name="provider">Where lines go.</param>
internal sealed class LineLogger(string category, LineLoggerProvider provider) : ILogger
{
    // What others than this program say may hold anything: addresses with their queries, headers, names.
    private readonly bool _isOwn = category.StartsWith("Fadu", StringComparison.Ordinal);

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        provider.Scopes?.Push(state);

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var given = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        var template = given.FirstOrDefault(field => field.Key == "{OriginalFormat}").Value as string;
        KeyValuePair<string, object?>[] values = _isOwn ? [.. given.Where(field => field.Key != "{OriginalFormat}").Select(provider.Guard)] : [];
        var fields = new List<KeyValuePair<string, object?>>(values);
        provider.Scopes?.ForEachScope(static (scope, all) => all.AddRange((scope as IEnumerable<KeyValuePair<string, object?>> ?? []).Where(field => field.Key != "{OriginalFormat}" && IsOurs(field.Key))), fields);
        for (var i = values.Length; i < fields.Count; i++)
            fields[i] = provider.Guard(fields[i]);
        if (exception is not null)
            fields.AddRange(provider.FieldsOf(exception));
        // A message without a template is known only with whatever was put into it.
        var message = template is null ? _isOwn ? formatter(state, null) : "" : _isOwn ? MessageTemplate.Fill(template, values) : template;
        provider.Write(logLevel, category, eventId.Id, message, fields);
    }

    // The server adds ids and the path of the request to every line; a path may name a unit.
    private static bool IsOurs(string name) => name is "Account" or "Unit" or "Round" or "Command" or "Position" or "Role";
}
