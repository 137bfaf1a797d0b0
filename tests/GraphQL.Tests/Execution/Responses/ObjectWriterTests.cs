namespace Fadu.GraphQL.Tests.Execution.Responses;

public sealed class ObjectWriterTests
{
    private const string Schema = """
        type Query { a: T  b: T!  list: [T]  full: [T!]  hard: [T!]!  nested: [[T]]  fullNested: [[T!]]  deepNested: [[T!]!]  ints: [Int]  fullInts: [Int!]
          node: Node  nodes: [Node]  fullNodes: [[Node!]] }
        interface Node { id: ID }
        type T implements Node { id: ID  x: Int  y: Int!  t: T  u: T!  s: String  ok: Boolean  f: Float  list: [T!] }
        type V implements Node { id: ID  z: Int! }
        """;

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "values of all kinds", "{ a { x s ok f } ints }", """{"a":{"x":1,"s":"q\"","ok":true,"f":1.5},"ints":[1,null,3]}""",
            """{"data":{"a":{"x":1,"s":"q\"","ok":true,"f":1.5},"ints":[1,null,3]}}""" },
        { "null at every place that may be null", "{ a { x t { x } } list { x } nested { x } }", """{"a":{"x":null,"t":null},"list":null,"nested":[null,[null],[]]}""",
            """{"data":{"a":{"x":null,"t":null},"list":null,"nested":[null,[null],[]]}}""" },
        { "an error at a place that may be null", "{ a { x s } }", """{"a":{"x":"!no","s":"yes"}}""",
            """{"data":{"a":{"x":null,"s":"yes"}},"errors":[{"message":"no","locations":[{"line":1,"column":7}],"path":["a","x"],"extensions":{"code":"TEST"}}]}""" },
        { "null where it may not be takes the object", "{ a { s y } ints }", """{"a":{"s":"gone","y":null},"ints":[7]}""",
            """{"data":{"a":null,"ints":[7]},"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":9}],"path":["a","y"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "an error where null may not be takes the object", "{ a { s y } ints }", """{"a":{"s":"gone","y":"!no"},"ints":[7]}""",
            """{"data":{"a":null,"ints":[7]},"errors":[{"message":"no","locations":[{"line":1,"column":9}],"path":["a","y"],"extensions":{"code":"TEST"}}]}""" },
        { "through objects that may not be null up to one that may", "{ a { t { u { u { y } } s } x } }", """{"a":{"t":{"u":{"u":{"y":null}},"s":"gone"},"x":4}}""",
            """{"data":{"a":{"t":null,"x":4}},"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":19}],"path":["a","t","u","u","y"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "up to the root", "{ ints b { u { y } } }", """{"ints":[1],"b":{"u":{"y":null}}}""",
            """{"data":null,"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":16}],"path":["b","u","y"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "null at the root", "{ ints b { x } }", """{"ints":[1]}""",
            """{"data":null,"errors":[{"message":"Query.b is of the type T!, but came out as null where null may not be.","locations":[{"line":1,"column":8}],"path":["b"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "an item that may be null", "{ list { y } }", """{"list":[{"y":1},{"y":null},{"y":3}]}""",
            """{"data":{"list":[{"y":1},null,{"y":3}]},"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":10}],"path":["list",1,"y"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "an item that is an error", "{ list { y } ints }", """{"list":[{"y":1},"!no"],"ints":["!bad",2]}""",
            """{"data":{"list":[{"y":1},null],"ints":[null,2]},"errors":[{"message":"no","locations":[{"line":1,"column":3}],"path":["list",1],"extensions":{"code":"TEST"}},{"message":"bad","locations":[{"line":1,"column":14}],"path":["ints",0],"extensions":{"code":"TEST"}}]}""" },
        { "an item that may not be null takes the list", "{ full { y } fullInts }", """{"full":[{"y":1},{"y":null},{"y":null}],"fullInts":[1,null,null]}""",
            """{"data":{"full":null,"fullInts":null},"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":10}],"path":["full",1,"y"],"extensions":{"code":"NON_NULL_VIOLATED"}},{"message":"Query.fullInts is of the type [Int!], but came out as null where null may not be.","locations":[{"line":1,"column":14}],"path":["fullInts",1],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "a list that may not be null takes the root", "{ hard { y } }", """{"hard":[{"y":1},null]}""",
            """{"data":null,"errors":[{"message":"Query.hard is of the type [T!]!, but came out as null where null may not be.","locations":[{"line":1,"column":3}],"path":["hard",1],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "lists of lists go on with their own objects", "{ fullNested { y t { x } } nested { t { y } } }",
            """{"fullNested":[[{"y":1,"t":{"x":1}},{"y":null,"t":{"x":2}},{"y":3,"t":{"x":3}}],[{"y":4,"t":{"x":4}}],null,[null,{"y":5,"t":{"x":5}}],[{"y":6,"t":{"x":6}}]],"nested":[[{"t":{"y":1}}]]}""",
            """{"data":{"fullNested":[null,[{"y":4,"t":{"x":4}}],null,null,[{"y":6,"t":{"x":6}}]],"nested":[[{"t":{"y":1}}]]},"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":16}],"path":["fullNested",0,1,"y"],"extensions":{"code":"NON_NULL_VIOLATED"}},{"message":"Query.fullNested is of the type [[T!]], but came out as null where null may not be.","locations":[{"line":1,"column":3}],"path":["fullNested",3,0],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "through lists of lists", "{ deepNested { y } }", """{"deepNested":[[{"y":1}],[{"y":null}]]}""",
            """{"data":{"deepNested":null},"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":16}],"path":["deepNested",1,0,"y"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "an error inside what is taken back stays known", "{ a { x y } }", """{"a":{"x":"!first","y":"!second"}}""",
            """{"data":{"a":null},"errors":[{"message":"first","locations":[{"line":1,"column":7}],"path":["a","x"],"extensions":{"code":"TEST"}},{"message":"second","locations":[{"line":1,"column":9}],"path":["a","y"],"extensions":{"code":"TEST"}}]}""" },
        { "one error for each place", "{ a { y u { y } s } }", """{"a":{"y":"!first","u":{"y":"!second"},"s":"!third"}}""",
            """{"data":{"a":null},"errors":[{"message":"first","locations":[{"line":1,"column":7}],"path":["a","y"],"extensions":{"code":"TEST"}}]}""" },
        { "a leaf that is none of its type", "{ a { x ok } ints }", """{"a":{"x":"text","ok":true},"ints":[1,2.5]}""",
            """{"data":{"a":{"x":null,"ok":true},"ints":[1,null]},"errors":[{"message":"Int cannot represent \"text\": it is no whole number.","locations":[{"line":1,"column":7}],"path":["a","x"],"extensions":{"code":"RESULT_INVALID"}},{"message":"Int cannot represent a value of type Double: it is no whole number.","locations":[{"line":1,"column":14}],"path":["ints",1],"extensions":{"code":"RESULT_INVALID"}}]}""" },
        { "a list that is none", "{ list { x } ints a { x } }", """{"list":7,"ints":"12","a":{"x":3}}""",
            """{"data":{"list":null,"ints":null,"a":{"x":3}},"errors":[{"message":"Query.list is a list, but came out as a value that is none.","locations":[{"line":1,"column":3}],"path":["list"],"extensions":{"code":"RESULT_INVALID"}},{"message":"Query.ints is a list, but came out as a value that is none.","locations":[{"line":1,"column":14}],"path":["ints"],"extensions":{"code":"RESULT_INVALID"}}]}""" },
        { "objects of several types", "{ nodes { __typename id ...on T { x t { x } } ...on V { z } } }",
            """{"nodes":[{"__typename":"T","id":"1","x":1,"t":{"x":2}},{"__typename":"V","id":"2","z":2},{"__typename":"T","id":"3","t":{"x":4}},{"__typename":"V","id":"4","z":null}]}""",
            """{"data":{"nodes":[{"__typename":"T","id":"1","x":1,"t":{"x":2}},{"__typename":"V","id":"2","z":2},{"__typename":"T","id":"3","x":null,"t":{"x":4}},null]},"errors":[{"message":"V.z is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":57}],"path":["nodes",3,"z"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "an object of no type that may stand there", "{ node { id } nodes { id ...on T { t { x } } } }",
            """{"node":{"__typename":"Query"},"nodes":[{"__typename":"T","id":"1","t":{"x":1}},{"id":"2"},{"__typename":"T","id":"3","t":{"x":3}}]}""",
            """{"data":{"node":null,"nodes":[{"id":"1","t":{"x":1}},null,{"id":"3","t":{"x":3}}]},"errors":[{"message":"Query.node came out as a value of none of the object types of Node.","locations":[{"line":1,"column":3}],"path":["node"],"extensions":{"code":"RESULT_INVALID"}},{"message":"Query.nodes came out as a value of none of the object types of Node.","locations":[{"line":1,"column":15}],"path":["nodes",1],"extensions":{"code":"RESULT_INVALID"}}]}""" },
        { "lists of lists of several types", "{ fullNodes { ...on T { t { id } } ...on V { z } } }",
            """{"fullNodes":[[{"__typename":"T","t":{"id":"1"}},{"__typename":"V","z":null},{"__typename":"T","t":{"id":"2"}}],[{"__typename":"V","z":4},{"__typename":"T","t":{"id":"5"}}]]}""",
            """{"data":{"fullNodes":[null,[{"z":4},{"t":{"id":"5"}}]]},"errors":[{"message":"V.z is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":46}],"path":["fullNodes",0,1,"z"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "merged fields name all their places", "{ a { y } a { y } }", """{"a":{}}""",
            """{"data":{"a":null},"errors":[{"message":"T.y is of the type Int!, but came out as null where null may not be.","locations":[{"line":1,"column":7},{"line":1,"column":15}],"path":["a","y"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""" },
        { "an object of which nothing is left", "{ a { x @skip(if: true) } }", """{"a":{}}""", """{"data":{"a":{}}}""" },
    };

    public static TheoryData<string, string, string, string, string> CasesAndWays()
    {
        var all = new TheoryData<string, string, string, string, string>();
        foreach (object[] way in (IEnumerable<object[]>)DataApi.Ways)
        {
            foreach (object[] row in (IEnumerable<object[]>)Cases)
                all.Add((string)way[0], (string)row[0], (string)row[1], (string)row[2], (string)row[3]);
        }

        return all;
    }

    [Theory, MemberData(nameof(CasesAndWays))]
    public async Task The_response_is_the_same_however_fields_are_resolved(string way, string name, string document, string data, string response) =>
        (await DataApi.RunAsync(way, Schema, document, data)).ShouldBe(response, $"{name}, {way}");
}
