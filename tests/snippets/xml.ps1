$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.PSObject.Properties.Name -join ','
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.PSObject.Properties.Name -join ','
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item[0].PSObject.Properties.Name -join ','
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.PSObject.Properties | ft Name,MemberType,Value,TypeNameOfValue,IsSettable -auto
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x | gm -MemberType Property | ft Name,Definition -auto | out-string -width 150
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x | fl
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x | ft
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root | fl
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item | fl
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item[0]
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.empty
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.text
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.DocumentElement
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.ChildNodes
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.Attributes
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.FirstChild.FirstChild
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; [xml]'<a/>'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ([xml]'<a/>').a
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ([xml]'<a/>').DocumentElement
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ([xml]'<a b="1"/>').a
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ([xml]'<a><b/></a>').a
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ([xml]'<a><!--c--></a>').a
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ([xml]'<a>t</a>').DocumentElement
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ([xml]'<a>t<b/></a>').a
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; [xml]::new()
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x | select *
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item | select *
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item | select name,'#text'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item | ft
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item | ft name
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item | % { "$_" }
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item.Count; $x.root.item.GetType().Name; $x.root.empty.GetType().Name; $x.root.text.GetType().Name
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.nosuch; $null -eq $x.root.nosuch
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item[1].name = 'z'; $x.root.item[1].name; $x.root.text = 'new'; $x.root.text; $x.OuterXml
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item = 'q'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item[0].'#text' = 'changed'; $x.root.item[0].InnerText
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item[0].InnerXml = '<k>1</k>'; $x.root.item[0].OuterXml
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.id; $x.root.GetAttribute('id'); $x.root.GetAttribute('zz'); $x.root.HasAttribute('id'); $x.root.SetAttribute('n','5'); $x.root.n; $x.root.RemoveAttribute('n'); $x.root.n
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $e=$x.CreateElement('new'); $e.InnerText='v'; $null=$x.root.AppendChild($e); $x.root.new; $x.root.LastChild.Name
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.RemoveChild($x.root.item[0]).Name; $x.root.item.name
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.SelectNodes('//item[2]').name; $x.SelectNodes('//@name').Value; $x.SelectNodes('//item[position()=last()]').InnerText; $x.SelectNodes("//item[text()='1']").name; $x.SelectNodes('count(//item)')
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.SelectNodes('//[')
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.SelectNodes('//item | //empty').Count; $x.SelectNodes('//item/..').Name; $x.SelectNodes('//text()').Count; $x.SelectSingleNode('/root').Name; $x.SelectNodes('//item[contains(@name,"a")]').Count; $x.SelectNodes('//item[starts-with(@name,"b")]').Count; $x.SelectNodes('//item[not(@name="a")]').Count; $x.SelectNodes('//item[@name!="a" and .="2"]').Count
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; Select-Xml -Xml $x -XPath '//item'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; Select-Xml -Xml $x -XPath '//item' | % Node
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; (Select-Xml -Xml $x -XPath '//item')[0].GetType().FullName; (Select-Xml -Content '<a><b>1</b></a>' -XPath '//b').Node.InnerText; Select-Xml -Content '<a><b>1</b></a>' -XPath '//b' | fl
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $sw=[IO.StringWriter]::new(); $x.Save($sw); "$sw"
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.Clone().OuterXml -eq $x.OuterXml; $x.root.CloneNode($false).OuterXml; $x.ImportNode(([xml]'<z>1</z>').z,$true).OuterXml
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.InnerXml; $x.root.InnerXml; $x.root.OuterXml; $x.root.InnerText; $x.root.HasChildNodes; $x.root.HasAttributes; $x.root.IsEmpty; $x.root.empty
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $y=[xml]'<?xml version="1.0"?><a><b>1</b></a>'; $y.xml; $y.FirstChild.Name; $y.FirstChild; $y.OuterXml
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $y=[xml]'<a xmlns:p="urn:p"><p:b p:c="1">x</p:b></a>'; $y.a.b; $y.a.'p:b'; $y.a.FirstChild.LocalName; $y.a.FirstChild.Prefix; $y.a.FirstChild.NamespaceURI; $y.a.PSObject.Properties.Name
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $y=[xml]"<a>`n  <b> x </b>`n</a>"; $y.OuterXml; $y.a.b; $y.PreserveWhitespace; $z=[xml]::new(); $z.PreserveWhitespace=$true; $z.LoadXml("<a>`n<b/>`n</a>"); $z.OuterXml
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $y=[xml]'<a><![CDATA[<x>&]]></a>'; $y.a; $y.a.'#cdata-section'; $y.OuterXml; $y.DocumentElement
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $y=[xml]'<a>&lt;&amp;&quot;&#65;</a>'; $y.a; $y.OuterXml
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; [xml]'<a></b>'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; [xml]'<a b=1/>'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; [xml]''
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; [xml]"<a>&nosuch;</a>"
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; [xml]'<a b="1" b="2"/>'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item | Where-Object name -eq b | % '#text'; $x.root.item | Sort-Object name -desc | % name; $x.root.item | Group-Object name | % Name; $x.root.item | Measure-Object '#text' -Sum | % Sum
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item[0].ParentNode.Name; $x.root.item[0].NextSibling.InnerText; $x.root.item[1].PreviousSibling.InnerText; $x.root.OwnerDocument.DocumentElement.Name; $x.NodeType; $x.root.NodeType; $x.root.FirstChild.FirstChild.NodeType; $x.Name; $x.LocalName
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.PrependChild($x.CreateElement('p')).Name; $x.root.FirstChild.Name; $x.root.InsertBefore($x.CreateElement('q'),$x.root.item[0]).Name; $x.root.ReplaceChild($x.CreateElement('r'),$x.root.FirstChild).Name; $x.root.ChildNodes.Name -join ','
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $c=$x.CreateComment('hi'); $null=$x.root.AppendChild($c); $t=$x.CreateTextNode('tt'); $null=$x.root.AppendChild($t); $a=$x.CreateAttribute('z'); $a.Value='9'; $null=$x.root.Attributes.Append($a); $x.root.z; $x.OuterXml; $d=$x.CreateXmlDeclaration('1.0','utf-8',$null); $null=$x.InsertBefore($d,$x.DocumentElement); $x.OuterXml
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; foreach($i in $x.root.item){ $i.name }; foreach($n in $x.root){ $n.Name }; foreach($n in $x){ $n.root.id }; $x.root.item.Where({$_.name -eq 'a'}).'#text'; @($x.root.item).Count; @($x.root.nosuch).Count
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item -contains 'x'; $x.root.item[0] -eq $x.root.item[0]; $x.root.text -eq 'hello'; $x.root.item.'#text' -join '+'; [int]$x.root.item[0].'#text' + 1
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ConvertTo-Xml 1 -As String
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ConvertTo-Xml @{a=1} -As String
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ConvertTo-Xml ([pscustomobject]@{a=1;b='x'}) -As String -NoTypeInformation
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; 1,'a' | ConvertTo-Xml -As Stream
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; (ConvertTo-Xml 5).GetType().Name; (ConvertTo-Xml 5).Objects.Object; (ConvertTo-Xml 5).Objects.Object.Type
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; ConvertTo-Xml ([pscustomobject]@{a=[datetime]'2020-01-01';b=[guid]::Empty;c=$true;d='<&>';e=$null;f=[DayOfWeek]::Monday;g=1.5}) -As String
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $st=[Xml.XmlWriterSettings]::new(); $st.Indent=$true; $st.OmitXmlDeclaration=$true; $sb=[Text.StringBuilder]::new(); $w=[Xml.XmlWriter]::Create($sb,$st); $w.WriteStartElement('a'); $w.WriteAttributeString('b','1'); $w.WriteElementString('c','x<'); $w.WriteEndElement(); $w.Close(); "$sb"
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $nm=[Xml.XmlNamespaceManager]::new($x.NameTable); $nm.AddNamespace('p','u'); ([xml]'<a xmlns="u"><b>5</b></a>').SelectSingleNode('//p:b',$nm).InnerText
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item.name; $x.root.item.foo; $x.root.ITEM.Count; $x.ROOT.Id; $x.'root'.'item'[0].'name'
#---
$x=[xml]"<root id=`"7`"><item name=`"a`">1</item><item name=`"b`">2</item><empty/><text>hello</text></root>"; $x.root.item[0].name.Length; $x.root.item[0].Name; $x.root.item[0].psbase.Name; $x.root.psbase.ChildNodes.Count
