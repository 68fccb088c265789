<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- The program's own sentences are Persian in the source; here are only the gaps and oddities of qtbase_fa. -->
<TS version="2.1" language="fa_IR" sourcelanguage="fa_IR">
<context>
    <name>QFileDialog</name>
    <message><source>Look in:</source><translation>پوشه:</translation></message>
    <message><source>Files of type:</source><translation>نوع پرونده:</translation></message>
    <message><source>File &amp;name:</source><translation>&amp;نام پرونده:</translation></message>
    <message><source>Directory:</source><translation>پوشه:</translation></message>
    <message><source>Folder</source><translation>پوشه</translation></message>
    <message><source>File</source><translation>پرونده</translation></message>
    <message><source>%1 File</source><translation>پرونده %1</translation></message>
    <message><source>All Files (*)</source><translation>همه پرونده‌ها (*)</translation></message>
    <message><source>My Computer</source><translation>این رایانه</translation></message>
    <message><source>Show &amp;hidden files</source><translation>نمایش پرونده‌های &amp;پنهان</translation></message>
    <message><source>&amp;New Folder</source><translation>پوشه &amp;جدید</translation></message>
</context>
<context>
    <name>QShortcut</name>
    <message><source>Ctrl</source><translation>Ctrl</translation></message>
    <message><source>Shift</source><translation>Shift</translation></message>
    <message><source>Alt</source><translation>Alt</translation></message>
    <message><source>Meta</source><translation>Meta</translation></message>
    <message><source>Del</source><translation>Del</translation></message>
    <message><source>Delete</source><translation>Delete</translation></message>
    <message><source>Return</source><translation>Enter</translation></message>
    <message><source>Tab</source><translation>Tab</translation></message>
    <message><source>Esc</source><translation>Esc</translation></message>
    <message><source>Up</source><translation>↑</translation></message>
    <message><source>Down</source><translation>↓</translation></message>
</context>
</TS>
