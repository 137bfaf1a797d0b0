using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Registers;

/// <summary>The attributes of units (单位属性) that the newest revisions of the index systems read, and what values they admit.</summary>
public sealed class KnownAttributes
{
    private readonly ILookup<string, Item> _byCode;

    /// <param name="register">Where the systems are.</param>
    public KnownAttributes(RegisterState register)
    {
        ArgumentNullException.ThrowIfNull(register);
        _byCode = register.Systems.Values.Select(system => system.Revisions is [.., var newest] ? newest.Attributes : [])
            .SelectMany(attributes => attributes).ToLookup(attribute => attribute.Code, StringComparer.Ordinal);
    }

    /// <summary>The name of an attribute for people; null where no system reads it.</summary>
    public string? NameOf(string code) => _byCode[code].FirstOrDefault()?.Name;

    /// <summary>Reads a value that somebody wrote.</summary>
    /// <param name="code">Code of the attribute.</param>
    /// <param name="text">As it was written.</param>
    /// <returns>The value; or <c>attribute.unknown</c> with the place <c>attribute</c>, <c>attribute.value_needed</c> or <c>value.*</c> with the place <c>value</c>.</returns>
    public (ItemValue? Value, Problem? Problem) Read(string code, string text)
    {
        if (!_byCode.Contains(code))
        {
            return (null, new("attribute.unknown", new(
                $"没有哪套已发布的指标体系用到单位属性 {Quoting.Shown(code)}；请核对编号，或者先发布用到它的体系",
                $"no published index system reads the attribute {Quoting.Shown(code)}; check the code, or publish the system that reads it first"), "attribute"));
        }

        // Two systems may read one attribute; a value serves where one of them admits it.
        var readings = _byCode[code].Select(attribute => ItemValueReader.Read(attribute, text)).ToArray();
        var fits = readings.FirstOrDefault(reading => reading is { Problem: null, Value: not null });
        if (fits.Value is { } value)
            return (value, null);
        return (null, readings.Select(reading => reading.Problem).FirstOrDefault(problem => problem is not null) is { } problem
            ? problem with { Where = "value" }
            : new("attribute.value_needed", new("没有写数值；要清空请用清空的操作", "there is no value; to take one away, clear it"), "value"));
    }
}
