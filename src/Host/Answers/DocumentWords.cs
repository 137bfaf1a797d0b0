using System.Globalization;
using System.Text.RegularExpressions;

namespace Fadu.Host.Answers;

/// <summary>
/// What the GraphQL engine says of a request that does not fit the schema, in Chinese. The engine speaks English only, as its specification
/// does; what a form or a script gets wrong in daily use is here: values, fields, arguments, variables. The rest is for whoever writes a client.
/// </summary>
internal static class DocumentWords
{
    // English as the engine says it, * for what it puts in; Chinese with those in their order.
    private static readonly (Regex English, string Chinese)[] _sentences =
    [
        .. new (string English, string Chinese)[]
        {
            ("DateTime cannot represent *: it is *", "{0} 不是带时区的时刻，请写成 2025-09-03T08:30:00+08:00"),
            ("Date cannot represent *: it is *", "{0} 不是日期，或者没有这一天，请写成 2025-09-03"),
            ("Decimal cannot represent *: it is no number, or has more digits than fit.", "{0} 不是数，或者位数太多，请写成 12.5 这样的数"),
            ("Decimal cannot represent *: it is *", "{0} 不是数，请写成 12.5 这样的数"),
            ("Int cannot represent *: it has 32 bits.", "{0} 太大或太小，请写 -2147483648 到 2147483647 的整数"),
            ("Int cannot represent *: it is *", "{0} 不是整数"),
            ("Boolean cannot represent *: it is *", "{0} 既不是 true 也不是 false，请写其中一个"),
            ("String cannot represent *: it is *", "{0} 不是文字，请加上引号"),
            ("ID cannot represent *: it is *", "{0} 不是 id，请用服务给出的 id"),
            ("The enumeration \"*\" has no value \"*\".", "{0} 里没有“{1}”这个值，可用的值见接口结构"),
            ("* has no value *.", "{0} 里没有 {1} 这个值，可用的值见接口结构"),
            ("null is no value of *.", "不能空，应是 {0}"),
            ("* cannot represent *: it is no object.", "{1} 不是对象，应是 {0}"),
            ("Of \"*\" exactly one field must be given, not *.", "{0} 里要填且只能填一个字段，不是 {1} 个"),
            ("Exactly one field of * is given, and not as null.", "{0} 里要填且只能填一个字段，并且不能空"),
            ("The field \"*\" cannot be null: it is the only one given.", "只填了 {0} 一个字段，它不能空"),
            ("\"*\" cannot be null.", "这里（{0}）不能空"),
            ("The field * of * is required: it is *.", "{1} 的字段 {0} 必填"),
            ("The field \"*\" of the type \"*\" must be given.", "字段 {0} 必填"),
            ("The field \"*\" needs its argument \"*\" of the type \"*\".", "字段 {0} 的参数 {1}（{2}）必填"),
            ("The field \"*\" has no argument \"*\".", "字段 {0} 没有参数 {1}"),
            ("The input object \"*\" has no field \"*\".", "{0} 没有字段 {1}"),
            ("The type \"*\" has no field \"*\".", "{0} 没有字段 {1}"),
            ("* has no field *.", "{0} 没有字段 {1}"),
            ("There is no type \"*\".", "没有类型 {0}"),
            ("Fields must be selected of the field \"*\", whose type is \"*\".", "要写明取 {0}（{1}）的哪些字段"),
            ("Nothing can be selected of the field \"*\": its type \"*\" has no fields.", "{0} 的类型是 {1}，下面没有字段可取"),
            ("The variable \"*\" is not defined by the operation \"*\".", "操作 {1} 用了变量 {0}，但没有声明它"),
            ("The variable \"*\" is not defined.", "用了变量 {0}，但没有声明它"),
            ("The variable \"*\" is not used by the operation \"*\".", "操作 {1} 声明了变量 {0}，但没有用它，请删去"),
            ("The variable \"*\" is not used.", "声明了变量 {0}，但没有用它，请删去"),
            ("The variable \"*\" of the type \"*\" cannot be used where \"*\" belongs.", "变量 {0} 的类型是 {1}，不能用在要 {2} 的地方"),
            ("a value of * is required, none is given.", "必填（{0}），没有给值"),
            ("The variables are no object.", "变量（variables）应是一个对象"),
            ("The document has * operations; the request has to name one of them.", "请求里有 {0} 个操作，请用 operationName 写明执行哪一个"),
            ("The document has no operation named *.", "请求里没有名为 {0} 的操作，请核对 operationName"),
            ("The request has no query.", "请求里没有 query"),
            ("The body is empty; it has to be a JSON object with a query.", "请求正文是空的，应是一个 JSON 对象，其中有 query"),
            ("The body is not JSON: it cannot be read from line *, byte * on.", "请求正文不是 JSON：第 {0} 行第 {1} 字节起读不下去"),
            ("A request is one operation: the limit is 1, and a list came.", "一次请求只能有一个操作，不能是列表"),
        }.Select(sentence => (Pattern(sentence.English), sentence.Chinese)),
    ];

    // What is longer quotes somebody's garbage, and is not worth the search.
    private const int Longest = 500;

    /// <summary>The message in Chinese; as it is where there is no such sentence.</summary>
    public static string Of(string message)
    {
        if (message.Length > Longest)
            return message;

        // A variable's fault begins with its place: $input.items[0].value: …
        var place = message.StartsWith('$') && message.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? message[..(end + 2)] : "";
        var said = message[place.Length..];
        foreach (var (english, chinese) in _sentences)
        {
            if (english.Match(said) is { Success: true } match)
                return place + string.Format(CultureInfo.InvariantCulture, chinese, [.. match.Groups.Values.Skip(1).Select(group => group.Value)]);
        }

        return message;
    }

    private static Regex Pattern(string english) =>
        new($"^{Regex.Escape(english).Replace("\\*", "(.*?)", StringComparison.Ordinal)}$", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
