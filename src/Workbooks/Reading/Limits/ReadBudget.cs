namespace Fadu.Workbooks.Reading.Limits;

/// <summary>What is left of the limits while one file is read.</summary>
internal sealed class ReadBudget(ReadLimits limits)
{
    private readonly long _started = limits.Clock.GetTimestamp();
    private long _unpacked;
    private long _kept;

    /// <summary>The limits.</summary>
    public ReadLimits Limits { get; } = limits;

    /// <summary>Counts unpacked bytes and looks at the clock.</summary>
    /// <exception cref="RefusalException">Too many, or too late.</exception>
    public void Unpack(int bytes, string place)
    {
        _unpacked += bytes;
        if (_unpacked > Limits.MostUnpackedBytes)
            throw new RefusalException(Refusals.TooLarge("解压后字节数", "bytes unpacked", Limits.MostUnpackedBytes, place));
        if (Limits.Clock.GetElapsedTime(_started) > Limits.MostTime)
            throw new RefusalException(Refusals.TooSlow(Limits.MostTime));
    }

    /// <summary>Counts characters that stay in memory, and returns them.</summary>
    /// <exception cref="RefusalException">Too many.</exception>
    public string Keep(string text, string place)
    {
        _kept += text.Length;
        return _kept <= Limits.MostKeptCharacters ? text : throw new RefusalException(Refusals.TooLarge("文字总字数", "characters of text", Limits.MostKeptCharacters, place));
    }

    /// <summary>Refuses a list of more entries than any workbook needs.</summary>
    /// <exception cref="RefusalException">Too many.</exception>
    public void Listed(int count, string chinese, string english, string place)
    {
        if (count > Limits.MostListed)
            throw new RefusalException(Refusals.TooLarge(chinese, english, Limits.MostListed, place));
    }
}
