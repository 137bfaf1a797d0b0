namespace Fadu.GraphQL.AspNetCore.Configuration;

/// <summary>Finds what is wrong with options, all of it, each as one line.</summary>
internal sealed class OptionFaults
{
    // What timers take at most.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly List<string> _faults = [];

    public static IReadOnlyList<string> Of(string path, GraphQLHttpOptions options)
    {
        var faults = new OptionFaults();
        faults.Check(path.StartsWith('/') && !path.EndsWith('/'), $"The path is '{path}'; it has to begin with a slash and not to end with one.");
        faults.Positive("MaxBodyBytes", options.MaxBodyBytes);
        faults.Positive("BodyTimeout", options.BodyTimeout);
        faults.Positive("MaxSubscriptionsPerCaller", options.MaxSubscriptionsPerCaller);
        faults.Check(Enum.IsDefined(options.StatusCodes), $"StatusCodes is {options.StatusCodes}; it has to be Established or Draft.");
        faults.Check(options.Challenge.Length > 0, "Challenge is empty; it has to name a scheme of authentication such as Bearer.");
        foreach (var origin in options.AllowedOrigins)
            faults.Check(IsOrigin(origin), $"AllowedOrigins names '{origin}'; an origin is a scheme with a host, without a path: https://example.org.");
        if (options.WebSockets is { } sockets)
            faults.Add(sockets);
        if (options.EventStreams is { } streams)
            faults.Add(streams);
        foreach (var example in options.GraphiQL?.Examples ?? [])
            faults.Check(example.Title.Length > 0 && example.Document.Length > 0, $"GraphiQL.Examples has one without title or document: '{example.Title}'.");
        return faults._faults;
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin;

    private void Add(WebSocketLimits limits)
    {
        Positive("WebSockets.InitTimeout", limits.InitTimeout);
        Positive("WebSockets.MaxConnectionsPerCaller", limits.MaxConnectionsPerCaller);
        Positive("WebSockets.MaxOperations", limits.MaxOperations);
        Positive("WebSockets.MaxMessageBytes", limits.MaxMessageBytes);
        Positive("WebSockets.SendTimeout", limits.SendTimeout);
        Positive("WebSockets.CloseTimeout", limits.CloseTimeout);
        Positive("WebSockets.KeepAlive", limits.KeepAlive);
    }

    private void Add(EventStreamLimits limits)
    {
        Positive("EventStreams.KeepAlive", limits.KeepAlive);
        Positive("EventStreams.SendTimeout", limits.SendTimeout);
        Positive("EventStreams.MaxStreams", limits.MaxStreams);
        Positive("EventStreams.MaxStreamsPerCaller", limits.MaxStreamsPerCaller);
        Positive("EventStreams.MaxOperations", limits.MaxOperations);
        Positive("EventStreams.ReservationTimeout", limits.ReservationTimeout);
    }

    private void Positive(string name, int value) =>
        Check(value > 0, $"{name} is {value}; it has to be at least 1.");

    private void Positive(string name, TimeSpan value) =>
        Check(value > TimeSpan.Zero && value <= Longest, $"{name} is {value:c}; it has to be more than zero and at most {Longest.Days} days.");

    private void Check(bool isRight, string fault)
    {
        if (!isRight)
            _faults.Add(fault);
    }
}
