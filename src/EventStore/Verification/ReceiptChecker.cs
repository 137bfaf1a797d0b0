using System.Text;
using System.Text.Json;
using Fadu.EventStore.Canonical;

namespace Fadu.EventStore.Verification;

/// <summary>Recomputes what a receipt says: every content hash, the chain, the leaf, the path, the root.</summary>
internal static class ReceiptChecker
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ReceiptCheck Check(string json, Checkpoint? published)
    {
        ReceiptDocument document;
        Checkpoint checkpoint;
        try
        {
            (document, checkpoint) = Read(json.Trim());
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            return new(ReceiptOutcome.Unreadable, null, null, null, [new($"不是回执，或者被改动过：{unreadable.Message}", $"This is no receipt, or was changed: {unreadable.Message}")]);
        }

        var messages = new List<Wording>();
        var outcome = Outcome(document, checkpoint, published, messages);
        return new(outcome, document.Stream, document.Version, checkpoint, messages);
    }

    // In its one form to the letter: then no character can be changed without changing what is checked.
    private static (ReceiptDocument Document, Checkpoint Checkpoint) Read(string json)
    {
        var bytes = Utf8.GetBytes(json);
        if (!CanonicalJson.Of(bytes).AsSpan().SequenceEqual(bytes))
            throw new JsonException("It is not in the form that receipts are written in.");
        var document = JsonSerializer.Deserialize(bytes, ReceiptJson.Default.ReceiptDocument) ?? throw new JsonException("It is null.");
        if (document.Form != ReceiptDocument.CurrentForm)
            throw new JsonException($"Its form is '{document.Form}', known is '{ReceiptDocument.CurrentForm}'.");
        if (document.Events.Any(@event => @event is null) || document.Version < 1 || document.Version > document.Events.Length)
            throw new JsonException("It does not hold the event that it is for.");
        return Checkpoint.TryParse(document.Checkpoint, out var checkpoint)
            ? (document, checkpoint)
            : throw new JsonException("The line of its checkpoint was changed.");
    }

    private static ReceiptOutcome Outcome(ReceiptDocument document, Checkpoint checkpoint, Checkpoint? published, List<Wording> messages)
    {
        if (Chain(document) is { } broken)
        {
            messages.Add(broken);
            return ReceiptOutcome.Altered;
        }

        messages.Add(new($"{document.Stream} 的 {document.Events.Length} 个事件都与校验值相符，且一个接一个；第 {document.Version} 版是 {document.Hash}", $"All {document.Events.Length} events of {document.Stream} give their hashes, and each follows the one before it; version {document.Version} is {document.Hash}."));
        if (!Leads(document, checkpoint))
        {
            messages.Add(new("这条流推不出回执里检查点的根", "The stream does not lead to the root of the checkpoint inside."));
            return ReceiptOutcome.NotInCheckpoint;
        }

        messages.Add(new($"这条流是 {checkpoint.Position} 处检查点的 {checkpoint.Streams} 条流之一：{checkpoint.Root}", $"The stream is one of the {checkpoint.Streams} of the checkpoint at {checkpoint.Position}: {checkpoint.Root}."));
        if (published is null)
        {
            messages.Add(new("请把检查点与公布的比较；不比较就没有人为它作证", "Compare the checkpoint with the one that was published; without that, nobody vouches for it."));
            return ReceiptOutcome.Holds;
        }

        if (published == checkpoint)
        {
            messages.Add(new("这个检查点就是公布的那个", "That checkpoint is the one that was published."));
            return ReceiptOutcome.Holds;
        }

        messages.Add(published.Position == checkpoint.Position
            ? new("公布过同一位置的检查点，但内容不同：两者之一出自被改动过的库",
                "A checkpoint of the same place was published, but with another content: one of the two was made from a store that was changed.")
            : new($"公布的是另一个检查点，在 {published.Position}；请索取针对它的回执，或请求公布回执里的检查点",
                $"The published checkpoint is another one, at {published.Position}; ask for a receipt against that one, or for the publication of the one inside."));
        return ReceiptOutcome.OtherCheckpoint;
    }

    private static Wording? Chain(ReceiptDocument document)
    {
        var previous = "";
        for (var i = 0; i < document.Events.Length; i++)
        {
            var (content, hash) = document.Events[i];
            var computed = EventContent.Hash(Utf8.GetBytes(content.GetRawText()));
            if (computed != hash)
                return new($"第 {i + 1} 版：按内容算出的校验值是 {computed}，不是 {hash}", $"Version {i + 1}: its content gives the hash {computed}, not {hash}.");
            if (Text(content, "prev") != previous)
                return new($"第 {i + 1} 版接不上前一个事件", $"Version {i + 1} does not follow the event before it.");
            if (Text(content, "stream") != document.Stream || !content.TryGetProperty("version", out var version) || version.GetRawText() != FormattableString.Invariant($"{i + 1}"))
                return new($"第 {i + 1} 版属于别的流或别的版本", $"Version {i + 1} is of another stream or version.");
            previous = hash;
        }

        return document.Events[document.Version - 1].Hash == document.Hash ? null : new($"第 {document.Version} 版不是回执所指的事件", $"Version {document.Version} is not the event that the receipt is for.");
    }

    private static bool Leads(ReceiptDocument document, Checkpoint checkpoint)
    {
        var leaf = StreamLeaf.Of(document.Stream, document.Events.Length, Encoding.ASCII.GetBytes(document.Events[^1].Hash));
        byte[][] path;
        try
        {
            path = [.. document.Path.Select(Convert.FromHexString)];
        }
        catch (FormatException)
        {
            return false;
        }

        // Upper-case digits would give the same nodes.
        return document.Path.All(node => node.All(digit => digit is not (>= 'A' and <= 'F')))
            && MerkleTree.RootOf(leaf, document.Index, checkpoint.Streams, path) is { } root
            && Convert.ToHexStringLower(root) == checkpoint.Root;
    }

    private static string? Text(JsonElement content, string name) =>
        content.ValueKind is JsonValueKind.Object && content.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}
