using System.Text;

namespace Fadu.Indicators.Values;

/// <summary>What two names are compared by, so that names that look alike are one: 示范村（社区） and 示范村(社区).</summary>
public static class NameKey
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>The name without blanks around it, in compatibility form (Unicode NFKC): width and composition make no difference, case does.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        return System.Text.Ascii.IsValid(trimmed) ? trimmed : Whole(trimmed).Normalize(NormalizationForm.FormKC).Trim();
    }

    // Half of a surrogate pair and U+FFFE, which is no character, have no normal form, and asking for one throws.
    private static string Whole(string name)
    {
        if (!name.Any(one => char.IsSurrogate(one) || one == NoCharacter))
            return name;

        var whole = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            whole.Append(rune.Value == NoCharacter ? Rune.ReplacementChar : rune);

        return whole.ToString();
    }
}
