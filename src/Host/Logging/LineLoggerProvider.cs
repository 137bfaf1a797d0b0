using System.Diagnostics;
using Fadu.EventStore.Faults;
using Fadu.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Logging;

/// <summary>
/// The service's log: one line for each message, on one stream. Names of accounts are written as pseudonyms; exceptions without their
/// messages, which quote what people wrote; and of what other libraries say only the part that they say every time.
/// </summary>
/// <param name="output">Where lines go; flushed after each.</param>
/// <param name="options">How lines are written.</param>
/// <param name="pseudonyms">Names for accounts.</param>
/// <param name="clock">Gives the moments.</param>
/// <param name="isDebugging">Whether exceptions are written with everything that they say: for a developer's machine.</param>
internal sealed class LineLoggerProvider(TextWriter output, LogOptions options, Pseudonyms pseudonyms, TimeProvider clock, bool isDebugging) : ILoggerProvider, ISupportExternalScope
{
    private readonly Lock _one = new();

    /// <summary>What holds for everything that is said within it.</summary>
    public IExternalScopeProvider? Scopes { get; private set; }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, this);

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    /// <summary>A value as it may be written.</summary>
    public KeyValuePair<string, object?> Guard(KeyValuePair<string, object?> field) =>
        field is { Key: "Account", Value: string { Length: > 0 } account } ? new(field.Key, pseudonyms.Of(account)) : field;

    /// <summary>What may be told of an exception: of which kind it and those within it are, and where it came from.</summary>
    public IEnumerable<KeyValuePair<string, object?>> FieldsOf(Exception exception)
    {
        var kinds = new List<string>();
        for (var inner = exception; inner is not null && kinds.Count < 10; inner = inner.InnerException)
            kinds.Add(inner is EventStoreException store ? $"{inner.GetType().Name}({store.Fault})" : inner is System.Data.Common.DbException { SqlState: { } state } ? $"{inner.GetType().Name}({state})" : inner.GetType().Name);
        yield return new("exception", string.Join(", ", kinds));
        yield return new("stack", isDebugging ? exception.ToString() : exception.StackTrace);
    }

    /// <summary>Writes a line. A stream that takes no more must not stop the service.</summary>
    public void Write(LogLevel level, string category, int @event, string message, List<KeyValuePair<string, object?>> fields)
    {
        if (Activity.Current is { } activity)
            fields.Add(new("trace", activity.TraceId.ToHexString()));
        var line = new LogLine(clock.GetUtcNow(), level, category, @event, message, fields).ToText(options.Format);
        lock (_one)
        {
            try
            {
                output.WriteLine(line);
                output.Flush();
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
