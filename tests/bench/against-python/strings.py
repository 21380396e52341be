import io
import re

out = io.StringIO()
hits = 0
length = 0
for i in range(150000):
    s = f"sip:user{i}@contoso.com"
    found = re.search(r"^sip:(?P<name>[a-z]+)(?P<n>\d+)@", s, re.IGNORECASE)
    if found:
        hits += int(found["n"]) % 7
    t = re.sub("contoso", "fabrikam", s, flags=re.IGNORECASE)
    p = re.split("@", t, flags=re.IGNORECASE)
    length += out.write("{0:<12}|{1}".format(p[0], len(p[1])))
print(f"hits {hits} length {length}")
