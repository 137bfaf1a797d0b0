namespace Fadu.EventStore.Appending;

/// <summary>The types and classes of many events, each pair sent once; a bulk append has a hundred events of one or two.</summary>
internal sealed class EventKinds
{
    private readonly List<string> _types = [];
    private readonly List<string?> _classes = [];

    /// <param name="streams">Sealed events.</param>
    /// <param name="count">How many events they have.</param>
    public EventKinds(IReadOnlyList<SealedStream> streams, int count)
    {
        Numbers = new int[count];
        var place = 0;
        foreach (var stream in streams)
        {
            for (var i = 0; i < stream.Types.Length; i++)
                Numbers[place++] = NumberOf(stream.Types[i], stream.Classes[i]);
        }
    }

    public string[] Types => [.. _types];

    public string?[] Classes => [.. _classes];

    /// <summary>For each event which pair it has, from 1, as PostgreSQL counts.</summary>
    public int[] Numbers { get; }

    private int NumberOf(string type, string? @class)
    {
        var number = 0;
        while (number < _types.Count && (_types[number] != type || _classes[number] != @class))
            number++;
        if (number == _types.Count)
        {
            _types.Add(type);
            _classes.Add(@class);
        }

        return number + 1;
    }
}
